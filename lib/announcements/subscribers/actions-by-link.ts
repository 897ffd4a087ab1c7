// What a mail program asks for by itself, without a page of ours: the address alone proves who it is for.
import { endSubscription as end } from './mutations';

export function endSubscription(secret: string): Promise<void> {
  return end(secret, new Date());
}
