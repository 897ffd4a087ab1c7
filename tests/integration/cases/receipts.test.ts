// What whoever asks for a right or reports something keeps as proof.
import { beforeEach, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/core/canonical-json';
import { keyRing } from '@/lib/crypto/keys';
import { publicKeys } from '@/lib/crypto/signing';
import { judgeReceipt } from '@/lib/legal/verify-receipt';
import { hashAnswers } from '@/lib/receipts/answers';
import type { HeldReceipt } from '@/lib/receipts/schema';
import { submitReport } from '@/lib/reports/mutations';
import { findReceipt as findReportReceipt, openReport } from '@/lib/reports/queries';
import { submitRequest } from '@/lib/rights/mutations';
import { findReceipt as findRequestReceipt, findRequest, findRequestId } from '@/lib/rights/queries';
import { describeOnBothDatabases } from '@/tests/support/database';
import { NOON } from '../leads/lead-builder';
import { publishedAct } from '../leads/published-act';
import { emptyTables, newReport } from '../reports/report-builder';
import { newRequest } from './request-builder';

const judge = (receipt: HeldReceipt | null) =>
  judgeReceipt(receipt ? canonicalJson(receipt) : '', publicKeys(keyRing()));

const PROOF = { name: '关系证明.pdf', type: 'application/pdf', content: new Uint8Array([37]) } as const;

function consentToProof() {
  const policy = publishedAct('zh').terms.find(({ document }) => document === 'privacy-policy');
  if (!policy) throw new Error('There is a privacy policy.');
  return { locale: 'zh' as const, sentence: '我单独同意', policy };
}

describeOnBothDatabases('the receipt of a rights request', (open) => {
  beforeEach(async () => {
    await open().rightsRequest.deleteMany();
    await emptyTables(open());
  });

  it('says when it was received, verifies, and proves what was asked to whoever holds its salt', async () => {
    const reference = await submitRequest(newRequest({ kind: 'correct', description: '公司名称写错了' }));
    const receipt = await findRequestReceipt(reference);
    expect(judge(receipt)).toEqual({ ok: true, receipt });
    expect(receipt).toMatchObject({
      kind: 'rights-receipt',
      reference,
      receivedAt: NOON.toISOString(),
      language: 'zh-CN',
      accepted: [],
    });
    const answers = {
      ...(await findRequest((await findRequestId(reference)) ?? ''))?.sent,
      ...{ kind: 'correct', capacity: 'self', files: '0' },
    };
    expect(hashAnswers(answers, receipt?.salt ?? '')).toBe(receipt?.answersSha256);
    expect(hashAnswers({ ...answers, description: '' }, receipt?.salt ?? '')).not.toBe(
      receipt?.answersSha256,
    );
  });

  it('names the separate consent to the proof that was sent with it', async () => {
    const consent = consentToProof();
    const request = newRequest(
      { kind: 'delete', capacity: 'guardian' },
      { proof: [{ ...PROOF, content: new Uint8Array(PROOF.content) }], consent },
    );
    const receipt = await findRequestReceipt(await submitRequest(request));
    expect(judge(receipt).ok).toBe(true);
    expect(receipt?.accepted).toEqual([{ ...consent.policy, language: 'zh-CN', sentence: consent.sentence }]);
  });

  it('is the same for a request that comes twice, and there is none of a reference nobody got', async () => {
    const request = newRequest();
    const reference = await submitRequest(request);
    const receipt = await findRequestReceipt(reference);
    expect(await submitRequest(request)).toBe(reference);
    expect(await findRequestReceipt(reference)).toEqual(receipt);
    expect(await findRequestReceipt('R-0000-0000')).toBeNull();
  });
});

describeOnBothDatabases('the receipt of a report', (open) => {
  beforeEach(() => emptyTables(open()));

  it('says what was declared, verifies, and proves what was reported to whoever holds its salt', async () => {
    const report = newReport();
    const { reference } = await submitReport(report);
    const receipt = await findReportReceipt(reference);
    expect(judge(receipt)).toEqual({ ok: true, receipt });
    expect(receipt).toMatchObject({ kind: 'report-receipt', reference, declared: report.goodFaith });
    const { capacity, ground } = report.input;
    const answers = { ...(await openReport({ reference }))?.sent, capacity, ground, files: '0' };
    expect(hashAnswers(answers, receipt?.salt ?? '')).toBe(receipt?.answersSha256);
  });

  it('keeps its salt sealed, and what it was salted with stays with the desk’s database', async () => {
    const { reference } = await submitReport(newReport());
    const row = await open().report.findUniqueOrThrow({ where: { reference } });
    const salt = (await findReportReceipt(reference))?.salt ?? 'no salt';
    expect(row.receipt).not.toContain(salt);
    expect(Buffer.from(row.receiptSalt ?? []).includes(Buffer.from(salt))).toBe(false);
    expect(JSON.stringify(await openReport({ reference }))).not.toContain(salt);
  });

  it('is none of another kind, whatever its words are changed to', async () => {
    const { reference } = await submitReport(newReport());
    const receipt = await findReportReceipt(reference);
    if (!receipt) throw new Error('The report has a receipt.');
    const { declared: _declared, ...rest } = receipt;
    const other = { ...rest, kind: 'rights-receipt', reference: reference.replace('P', 'R') } as const;
    expect(judge(other)).toMatchObject({ ok: false, fault: 'receipt_signature' });
    expect(judge({ ...other, reference })).toMatchObject({ ok: false, fault: 'receipt_fields' });
  });
});
