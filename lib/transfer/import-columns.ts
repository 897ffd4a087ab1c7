// Which column of a list is which, by what people write at its head in either language.

export const IMPORT_COLUMNS = [
  'name',
  'phone',
  'email',
  'company',
  'description',
  'technology',
  'accepted',
] as const;

export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Lower case, without blanks and marks. */
const NAMES: Record<ImportColumn, readonly string[]> = {
  name: ['姓名', '名字', '联系人', '称呼', 'name', 'fullname', 'contact', 'contactname'],
  phone: [
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '联系电话',
    '联系方式',
    'phone',
    'phonenumber',
    'mobile',
    'tel',
    'telephone',
  ],
  email: ['邮箱', '电子邮箱', '邮件', '电子邮件', '邮箱地址', 'email', 'emailaddress', 'mail'],
  company: [
    '公司',
    '公司名称',
    '单位',
    '单位名称',
    '企业',
    '企业名称',
    '机构',
    'company',
    'companyname',
    'organisation',
    'organization',
  ],
  description: [
    '需求',
    '需求描述',
    '备注',
    '说明',
    '留言',
    '咨询内容',
    'description',
    'needs',
    'notes',
    'note',
    'message',
    'remarks',
  ],
  technology: ['技术', '感兴趣的技术', '意向技术', '产品', 'technology', 'interest', 'product'],
  accepted: [
    '同意',
    '是否同意',
    '已同意',
    '同意隐私政策',
    '授权',
    'accepted',
    'consent',
    'agreed',
    'agreement',
  ],
};

/** What stands in the column of who agreed for yes. */
const YES = ['是', '同意', '已同意', '√', '✓', '1', 'y', 'yes', 'true', 'agreed', 'accepted'];

export type FoundColumns = {
  /** The place of each column, counted from 0. */
  places: Partial<Record<ImportColumn, number>>;
  /** Heads that mean nothing to us; what stands below them isn't read. */
  unknown: string[];
};

export function findColumns(head: readonly string[]): FoundColumns {
  const places: FoundColumns['places'] = {};
  const unknown: string[] = [];
  head.forEach((text, place) => {
    const name = plain(text);
    const column = IMPORT_COLUMNS.find((one) => NAMES[one].includes(name));
    if (column !== undefined && places[column] === undefined) places[column] = place;
    else if (name !== '') unknown.push(text.trim());
  });
  return { places, unknown };
}

export function isYes(text: string): boolean {
  return YES.includes(plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*:()/.]/g, '');
}
