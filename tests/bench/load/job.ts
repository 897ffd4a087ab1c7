/** A load to put on a server of this machine. It ends with whichever limit is reached first. */
export type Job = {
  port: number;
  /** Kept alive, each with one request at a time. */
  connections: number;
  /** Whole HTTP/1.1 requests as text; sent in turn, again from the first after the last. */
  requests: string[];
  mostRequests: number;
  mostMs: number;
  /** Keeps the head of every answer. */
  keepHeads?: boolean;
};

/** What came of it. Times in milliseconds. */
export type Outcome = {
  answers: number;
  /** How often each status was answered. */
  statuses: Record<string, number>;
  /** Requests without a whole answer: the connection broke, or nothing came in time. */
  broken: number;
  /** Bytes of the answers, heads included. */
  bytes: number;
  tookMs: number;
  p50: number;
  p99: number;
  heads: string[];
};
