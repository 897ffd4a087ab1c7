// The states a trial can be in and what leads from one to another. Pure: the page draws a state, the session works.
import type { FaultCode } from './faults';

export type TrialState =
  | { name: 'idle' }
  /** Bytes as they travel, compressed. */
  | { name: 'loading'; loaded: number; total: number }
  | { name: 'ready' }
  /** `done` is the share of the work done, from 0 to 1. */
  | { name: 'running'; done: number }
  | { name: 'done' }
  /** `kept`: the worker is still there, so the next input needs no loading. */
  | { name: 'failed'; fault: FaultCode; kept: boolean }
  | { name: 'cancelled'; kept: boolean }
  | { name: 'unsupported' };

export type TrialEvent =
  | { type: 'load'; total: number }
  | { type: 'bytes'; loaded: number }
  | { type: 'loaded' }
  | { type: 'run' }
  | { type: 'progress'; done: number }
  | { type: 'finish' }
  | { type: 'fail'; fault: FaultCode; kept: boolean }
  | { type: 'cancel'; kept: boolean }
  | { type: 'clear' }
  | { type: 'unsupported' };

export const IDLE: TrialState = { name: 'idle' };

/** The state after an event. An event that doesn't belong to the state, such as a late message, changes nothing. */
export function nextState(state: TrialState, event: TrialEvent): TrialState {
  if (state.name === 'unsupported') return state;
  switch (event.type) {
    case 'load':
      return isLoaded(state) || state.name === 'loading'
        ? state
        : { name: 'loading', loaded: 0, total: event.total };
    case 'bytes':
      return state.name === 'loading' ? { ...state, loaded: Math.min(event.loaded, state.total) } : state;
    case 'loaded':
      return state.name === 'loading' ? { name: 'ready' } : state;
    case 'run':
      return isLoaded(state) ? { name: 'running', done: 0 } : state;
    case 'progress':
      return state.name === 'running' ? { name: 'running', done: event.done } : state;
    case 'finish':
      return state.name === 'running' ? { name: 'done' } : state;
    case 'fail':
      return { name: 'failed', fault: event.fault, kept: event.kept && isLoaded(state) };
    case 'cancel':
      return isWorking(state) ? { name: 'cancelled', kept: event.kept && state.name === 'running' } : state;
    case 'clear':
      return IDLE;
    case 'unsupported':
      return { name: 'unsupported' };
  }
}

/** True where a worker is there that can run an input at once. */
export function isLoaded(state: TrialState): boolean {
  switch (state.name) {
    case 'ready':
    case 'running':
    case 'done':
      return true;
    case 'failed':
    case 'cancelled':
      return state.kept;
    case 'idle':
    case 'loading':
    case 'unsupported':
      return false;
  }
}

/** True while there is something to wait for and to cancel. */
export function isWorking({ name }: TrialState): boolean {
  return name === 'loading' || name === 'running';
}
