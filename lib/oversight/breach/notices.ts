import type { Operator } from '@/lib/content/operator';

/**
 * Notices to the people concerned, as drafts: what stands in brackets is for a person to fill in. What they must say is in
 * Personal Information Protection Law, art. 57(1): kinds, causes and possible harm; measures taken, and what the person
 * concerned can do; how to reach us.
 */
export function draftNotices({ name, platform, contacts }: Operator): { zh: string; en: string } {
  const reach = contacts.privacy ?? contacts.support;
  return {
    zh: `关于个人信息安全事件的通知

您好：

我们是${name.zh}，${platform.zh}的运营者。我们发现〔日期、时间〕发生了个人信息安全事件，可能涉及您提交联系表单时填写的信息。依照《个人信息保护法》第五十七条，现通知如下：

一、涉及的信息：〔称呼、电话、邮箱、公司、需求描述中的哪几项〕。
二、原因：〔发生了什么〕。
三、可能造成的危害：〔例如收到冒充我们的电话或邮件〕。
四、我们已经采取的措施：〔做了什么、何时〕。
五、您可以怎样减轻危害：不要向来历不明的来电或邮件提供验证码、密码或付款；〔其他建议〕。
六、联系我们：${reach ?? '〔联系方式〕'}。请报上受理编号：{reference}。

${name.zh}
〔日期〕
`,
    en: `Notice of a personal information security incident

Dear Sir or Madam,

We are ${name.en}, which runs the ${platform.en}. We have found that on [date, time] an incident happened that may concern what you sent through our contact form. As the Personal Information Protection Law, art. 57 requires, we tell you:

1. The information concerned: [which of name, phone, email, company, description].
2. The cause: [what happened].
3. The harm it may cause: [for instance calls or mail from somebody who pretends to be us].
4. What we have done: [what, and when].
5. What you can do: don’t give codes, passwords or payments to callers or senders you don’t know; [other advice].
6. How to reach us: ${reach ?? '[contact]'}. Please quote your reference: {reference}.

${name.en}
[date]
`,
  };
}
