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
  x'01bf333ce30d286e4cee9ef8983d526cb35542da368a8b9f0d3ba9385ef43205f23c83ada0f5638fd7',
  x'01f875f20513fdb5629f29342e563c8f0e2b4593967b48d498fe0990c93d714c72375a5cfd4ff6a86e76',
  x'01425549e9591709e9f26854f232c4a77a127f20b5e59fcf565bcaa7f65a122def08bc4036ad1c8c1cff41',
  x'0182ea0451f2ba1a35fb925b5f2b42c3d08f920aebd4ad70cd9edf2a828397cb7243ed4c2d244959bb81e913',
  x'014e87248dd5025ceb4f31995d463b0992dde53a421430e2924ce53bb838d2e5178aaf998796af35c8a37c86ea',
  x'015e87f65be78f20788f5004d25e35893ec7c0ec733507172385b6b7ae049bd749f123c23e88bec7f7aff9e19dbe5e5078e040e03938d9b4e6',
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
  x'017078a7d3a7a7b7b5323995a37f677e4297f74964bec20af2d59b4800a745f00168fb5fdb6b917b67',
  x'013b2db83f9805cd69fcac3803d1550ccbc341e5c738ed304c2aeeed21b9758b9748115ff49f248ede77',
  x'01e7c0a33e9b0716f7fcab8cd8ffb870ba87205ec7f40679dd3e73403c5456f9fb649af9173385049b6a45',
  x'01f428082d1eb387c7bdbdb805802b6248388c6dc7d32ea3ab21737e853e1ddad1493ad04872ad768c960a03',
  x'01c6dabf7357cb38e3d8a919dd360dea3014f16126de49649543d6665c43ddbf4af9812ea3b814ccc8a2be26b0',
  x'01393ab05e228cfefbe4d450231ec1791a68a107023044ce2ee16aeca9b9a4155efb61b07212347b63aa735c8decf3e903f88e3a8377d45511',
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
