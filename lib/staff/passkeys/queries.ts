import { db } from '@/lib/db/client';

export type Passkey = {
  id: string;
  staffId: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: bigint;
  transports: string | null;
};

/** The passkey with which somebody answers. Null: none of an account that may sign in. */
export async function findPasskey(credentialId: string): Promise<Passkey | null> {
  return db().staffPasskey.findFirst({
    where: { credentialId, staff: { disabledAt: null } },
    select: { id: true, staffId: true, credentialId: true, publicKey: true, counter: true, transports: true },
  });
}

/** The passkeys that somebody has, so that a device isn't added twice. */
export async function listCredentials(staffId: string): Promise<{ id: string; transports: string[] }[]> {
  const passkeys = await db().staffPasskey.findMany({
    where: { staffId },
    select: { credentialId: true, transports: true },
  });
  return passkeys.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: transports?.split(',') ?? [],
  }));
}
