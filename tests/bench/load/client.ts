// The client's process: takes jobs over IPC, one after the other, and answers each with its outcome.
import { drive } from './drive';
import type { Job } from './job';

process.on('message', (job: Job) => {
  void drive(job).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit(0));
