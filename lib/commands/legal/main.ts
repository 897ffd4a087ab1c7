// The editors' desk: `npm run legal -- <command> …`. A new subcommand is a file beside this one and a line below.
import { BrokenContent } from '@/lib/content/content-error';
import { check } from './check';
import type { LegalCommand } from './command';
import { diff } from './diff';
import { evidence } from './evidence';
import { newVersion } from './new-version';
import { preview } from './preview';
import { publish } from './publish';
import { text } from './text';
import { translated } from './translated';
import { verify } from './verify';

const COMMANDS: Record<string, LegalCommand> = {
  new: newVersion,
  check,
  translated,
  preview,
  diff,
  publish,
  text,
  verify,
  evidence,
};

async function main([name = '', ...words]: string[]): Promise<boolean> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const outcome = (await command?.run(words)) ?? null;
  if (outcome === null) console.error(command ? callOf(name, command) : usage());
  return outcome === true;
}

function callOf(name: string, { takes }: LegalCommand): string {
  return `npm run legal -- ${name} ${takes}`.trimEnd();
}

function usage(): string {
  return Object.entries(COMMANDS)
    .map(([name, command]) =>
      [callOf(name, command), `    ${command.does.en}`, `    ${command.does.zh}`].join('\n'),
    )
    .join('\n');
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BrokenContent)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
