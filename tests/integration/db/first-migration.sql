-- What the first migration's tables could hold, written by hand as later versions will find it. Bytes stand as x'…'.
-- Sealed with the key ring of survival.test.ts. Never change this file: it stands for data that exists.

INSERT INTO "Lead" ("id", "reference", "state", "technology", "locale", "createdAt", "submissionKey", "contentIndex", "phoneIndex", "emailIndex", "keyId", "wrappedKey", "name", "phone", "phoneE164", "email", "company", "description", "sourcePage", "sourceReferrer", "utmSource")
VALUES (
  '01KBQ0000000000000000000AA',
  'L-AAAA-0001',
  'new',
  'speech-recognition',
  'zh',
  '2026-11-24T05:06:07.089+00:00',
  x'0c1f50f3e47a59efc16656af08ca8aea',
  x'1c73f77a3c775fe65ede983da3dc296e',
  x'e7e6d6b946166e471ddf8fe76b35385e',
  x'347a1dd5b18d8602546a0db560551b99',
  'first',
  x'01ae9c8e3aa1eb7492d6efbd8443235cd0e6512c7ce919e119a8c038b7d6189506712d7247a3db511369df1dd6fbf5ecded9bf01caaea9f54b88b40fd2',
  x'011e4676d234929b8ae2c9e83a291da6ead76a99d928956fc78e68ffff086efb70322de7198fab9201',
  x'0178a43e5ba092e864b98e33ed13204f0cc9667883a4cf94b985693b093c45991caf41bc5856cee573c0',
  x'01189c1bdcdd03e33d29561d2e74d6300402d580da4fbc52b748459e9af4794fece47d9e8f184e6f3c693e',
  x'0184a08b3d04b360b4b5ee8b03fb18f221ffe6734e1347ab0572ca45e04d0f8eb447c0ff33e0e2c9aaf9a586',
  x'01e5796c50fe5be31830e0590c8766151d41788204f8460518fd174b4cf7b921b9910913b037971c008010af00',
  x'01895418e9635b4385a10caa63327460d6d8337c40392b672f7e542d1cc2dfafe105a94d748af941c61fbff1986d6f98b541af1b957abbbbc6',
  '/zh/technologies/speech-recognition',
  'example.com',
  'newsletter'
);

INSERT INTO "Lead" ("id", "reference", "state", "technology", "locale", "createdAt", "submissionKey", "contentIndex", "phoneIndex", "emailIndex", "keyId", "wrappedKey", "name", "phone", "phoneE164", "email", "company", "description", "sourcePage", "sourceReferrer", "utmSource", "quarantine")
VALUES (
  '01KBQ0000000000000000000BB',
  'L-BBBB-0002',
  'spam',
  NULL,
  'en',
  '2026-11-24T05:06:07.089+00:00',
  x'e2c0a7494cace032db0c2630f3a57f7d',
  x'24f834c8ad8b05e2461c715cf29dc874',
  x'e7e6d6b946166e471ddf8fe76b35385e',
  x'347a1dd5b18d8602546a0db560551b99',
  'first',
  x'01aec6a3885f85aab4f6a05f046cc4d3275e925ba7a87edf25cbbe35893e124d7926eb579e9478c9ba4559ac4a4227b41f2f8640413af335d48a6e822c',
  x'01e4f7d1489caf51cf22f31d8c78be445f28596093542f4616e6b77c37a3d793ab411903d376b0b938',
  x'0155ae1bb998fc5038d7e0a1ee073bd5df22f84f9adbdb988fc8d0d4c95283ef516338ee25c38ab5c2a9',
  x'01a501cf240e387c05a45477988eb35eae6450e65f02d4de92e54ba8042fc4252cb04ea023d78c7c436573',
  x'01a0954fdabc9b77077002a14b51721f0efe901c5201873c9dafcd0e2350e840ff569ae76d0fcb4e5ec11de8',
  x'01458c50b5b4b532d7fa5509ef1dc3a0a9aad17e77ba9670f80acc8ace199e26c2dd2f7438ac27be699a02aaf3',
  x'01abad4f888d0169772720d6bb735855c7ddcfa2790688b7b31c790f536384c07b5d3e761254acc10367beb0acbc64db50d5053a4a57a27f9d',
  '/zh/technologies/speech-recognition',
  'example.com',
  'newsletter',
  'too-fast,hidden-field'
);

INSERT INTO "Lead" ("id", "reference", "state", "technology", "locale", "createdAt", "submissionKey", "contentIndex", "phoneIndex", "emailIndex", "keyId", "wrappedKey", "name", "phone", "phoneE164", "email", "company", "description", "sourcePage", "sourceReferrer", "utmSource")
VALUES (
  '01KBQ0000000000000000000CC',
  'L-CCCC-0003',
  'lost',
  'speech-recognition',
  'zh',
  '2026-11-24T05:06:07.089+00:00',
  x'f4262aa72006a71cc335eb7dfc6a6b22',
  x'0327ac58e0e1275eb81dd1fc0957bbf2',
  NULL,
  NULL,
  NULL,
  NULL,
  x'018804e3619e57e53da6836e7ed0cff684a0512a7bec5f95ff0bff91b8f95b87ace9567993f272fe6d',
  x'01c5384149cb7153e9cd380591e1e46295c8e34b792b91359f6b9e463163914bbababc5c3ed3f012b724',
  x'01e9aa397fbb70ce314fadeb2c5cdcb591a7b6bd7544d80fc57eb16fbb29bb50e74fc9aa02c29194945a7c',
  x'01fbfd5f7414967969682f5f9c9f6d987439afaa9a24e128f5114f6c8e3b6f51ee695d21b9abdc946b5e451b',
  x'0186dbc0f123a2e9183cf6616176254a9fdd4ecf292e5b295a5c73b17a8ba87a68cdde6a1f5475d9b4645d3923',
  x'01a0472b37e83f19c358900e002e7966815d3288bd3cc6db642e8d1af55a1d9a579e8707df09eb89bbb55343baa1fa9fda1cf1dfcc81246928',
  '/zh/technologies/speech-recognition',
  'example.com',
  'newsletter'
);

INSERT INTO "Acceptance" ("id", "subjectKind", "subjectId", "document", "version", "sha256", "locale", "sentence", "act", "acceptedAt")
VALUES (
  '01KBQ0000000000000000000DD',
  'lead',
  '01KBQ0000000000000000000AA',
  'privacy-policy',
  '2023-08-01',
  'abababababababababababababababababababababababababababababababab',
  'zh',
  '我已阅读并同意《服务协议》和《隐私政策》',
  'contact-form',
  '2026-11-24T05:06:07.089+00:00'
);

INSERT INTO "AuditEntry" ("at", "actor", "action", "subjectKind", "subjectId", "detail")
VALUES (
  '2026-11-24T05:06:07.089+00:00',
  'visitor',
  'lead.submitted',
  'lead',
  '01KBQ0000000000000000000AA',
  '{"suspicions":[]}'
);

INSERT INTO "OutboxMessage" ("id", "kind", "subjectKind", "subjectId", "payload", "createdAt", "dueAt", "attempts")
VALUES (
  '01KBQ0000000000000000000EE',
  'lead.submitted',
  'lead',
  '01KBQ0000000000000000000AA',
  '{"reference":"L-AAAA-0001"}',
  '2026-11-24T05:06:07.089+00:00',
  '2026-11-24T05:06:07.089+00:00',
  2
);

INSERT INTO "RateWindow" ("key", "windowStart", "count")
VALUES (
  x'05050505050505050505050505050505',
  '2026-11-24T05:00:00.000+00:00',
  3
);
