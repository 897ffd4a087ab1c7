export function isDatabaseUnavailable(error: unknown): boolean { return String((error as any)?.cause?.kind) === 'SocketTimeout'; }
export function isUniqueViolation(error: unknown): boolean { return (error as any)?.code === 'P2002'; }
