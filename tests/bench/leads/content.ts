const SURNAMES = ['王', '李', '张', '欧阳', '陈'];

/** What the nth sender types: no two alike, so that none is taken for a repetition. */
export function leadContent(n: number): Record<string, string> {
  const number = String(n).padStart(8, '0');
  return {
    name: `${SURNAMES[n % SURNAMES.length] ?? ''}·${number}`,
    phone: `138${number}`,
    email: `sender${number}@company.example`,
    company: `第${number}号科技有限公司`,
    description: `我们运营一个短视频应用，想在第${n}个项目中试用语音识别，每天大约处理${n % 900}小时的音频，希望了解接入方式、计费和数据保留的安排。`,
  };
}
