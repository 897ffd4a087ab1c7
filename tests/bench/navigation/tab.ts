import { setTimeout as wait } from 'node:timers/promises';
import type { Devtools } from './devtools';

/** The page that a tab shows, which changes when one that was prerendered takes its place. */
export type Tab = {
  /** Runs a function in the page. It may hold no named one: the compiler would call a helper that isn't there. */
  evaluate: <Value>(run: (argument: string) => Value, argument: string) => Promise<Value>;
  navigate: (url: string) => Promise<void>;
  mouse: (
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    at: { x: number; y: number },
  ) => Promise<void>;
};

type Attached = { sessionId: string; targetInfo: { type: string } };

const IS_SHOWN = "!document.prerendering && document.visibilityState === 'visible'";

export async function openTab(devtools: Devtools): Promise<Tab> {
  const sessions: string[] = [];
  devtools.onEvent((method, params) => {
    const { sessionId, targetInfo } = params as Attached;
    if (method === 'Target.attachedToTarget' && targetInfo.type === 'page') sessions.unshift(sessionId);
    if (method === 'Target.detachedFromTarget') sessions.splice(sessions.indexOf(sessionId), 1);
  });
  const { targetInfos } = (await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: [{ targetId: string }];
  };
  const { sessionId } = (await devtools.send('Target.attachToTarget', {
    targetId: targetInfos[0].targetId,
    flatten: true,
  })) as Attached;
  const attach = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false };
  await devtools.send('Target.setAutoAttach', attach, sessionId);

  const shown = async (): Promise<string> => {
    for (;;) {
      for (const session of sessions) {
        if (await evaluateIn<boolean>(devtools, session, IS_SHOWN).catch(() => false)) return session;
      }
      await wait(50);
    }
  };
  return {
    evaluate: async (run, argument) =>
      evaluateIn(devtools, await shown(), `(${run.toString()})(${JSON.stringify(argument)})`),
    navigate: async (url) => {
      await devtools.send('Page.navigate', { url }, await shown());
    },
    mouse: async (type, at) => {
      const event = { type, ...at, ...(type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 }) };
      await devtools.send('Input.dispatchMouseEvent', event, await shown());
    },
  };
}

async function evaluateIn<Value>(devtools: Devtools, session: string, expression: string): Promise<Value> {
  const params = { expression, returnByValue: true };
  const { result } = (await devtools.send('Runtime.evaluate', params, session)) as {
    result: { value: Value };
  };
  return result.value;
}
