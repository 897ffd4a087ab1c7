import { figure, table, verdict } from '../report/table';
import type { LeadFigures, LeadsResult } from './run';

/** Issue 3: through the real action at least this share of a bare Next action that inserts one row. */
const GOAL = 0.8;
const MOST_MEMORY_MIB = 300;

export function reportLeads(result: LeadsResult): string {
  const { ours, bareNext, limit, ratios, kept, memoryMib } = result;
  const row = (name: string, figures: LeadFigures, toNext: number, toLimit: number) => [
    name,
    figure(figures.leadsPerSecond),
    figure(figures.p50),
    figure(figures.p99),
    figure(toNext),
    figure(toLimit),
    failuresIn(figures),
  ];
  return [
    `Leads: ${result.connections} connections, ${result.leadsPerRound} a round, medians of ${result.rounds} rounds`,
    table(
      ['', 'leads/s', 'p50 ms', 'p99 ms', 'to bare Next', 'to limit', 'failed'],
      [
        row('ours: sealed, audited, outbox', ours, ratios.oursToBareNext, ratios.oursToLimit),
        row('bare Next action, one insert', bareNext, 1, ratios.bareNextToLimit),
        row('limit: node:http, one insert', limit, 1 / ratios.bareNextToLimit, 1),
      ],
    ),
    verdict(
      `ours to bare Next ${figure(ratios.oursToBareNext)} (goal ${GOAL})`,
      ratios.oursToBareNext >= GOAL,
    ),
    verdict(
      `memory after ${memoryMib.afterLeads} leads ${figure(memoryMib.resident)} MiB (under ${MOST_MEMORY_MIB})`,
      memoryMib.resident < MOST_MEMORY_MIB,
    ),
    verdict(`${kept.receipts} receipts, ${kept.rows} whole leads in the database`, areLeadsSound(result)),
  ].join('\n');
}

/** Every lead was answered with a receipt and every receipt has its lead: otherwise the figures mean nothing. */
export function areLeadsSound({ ours, bareNext, limit, kept }: LeadsResult): boolean {
  const failed = [ours, bareNext, limit].some(({ failures }) => Object.keys(failures).length > 0);
  return !failed && kept.missing === 0 && kept.rows === kept.receipts;
}

function failuresIn({ failures }: LeadFigures): string {
  const entries = Object.entries(failures);
  return entries.length === 0 ? '0' : entries.map(([status, count]) => `${count} × ${status}`).join(', ');
}
