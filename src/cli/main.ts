/** The command line. Each command loads only what it needs, so that a wrong argument is answered at once. */
import type * as ApplyModule from './apply';
import type * as CheckModule from './check';
import type * as DiffModule from './diff';
import type * as FailuresModule from './failures';
import type * as ReceiveModule from './receive';
import type * as RequestModule from './request';
import type * as HelpModule from './help';
import type * as VersionModule from './version';
import { useCodec } from '../xlsx/codec';
import { ArgumentError, type Command, readArguments } from './arguments';
import { NATIVE_CODEC } from './native-codec';

interface Result {
  /** In one piece, or in the pieces of which it is made while it is written. */
  readonly output: string | Iterable<string>;
  readonly exitCode: number;
}

/* eslint-disable @typescript-eslint/no-require-imports -- Node's own `import()` knows nothing of TypeScript files. */
const load = {
  check: () => require('./check') as typeof CheckModule,
  apply: () => require('./apply') as typeof ApplyModule,
  diff: () => require('./diff') as typeof DiffModule,
  receive: () => require('./receive') as typeof ReceiveModule,
  request: () => require('./request') as typeof RequestModule,
  help: () => require('./help') as typeof HelpModule,
  version: () => require('./version') as typeof VersionModule,
  failures: () => require('./failures') as typeof FailuresModule,
};
/* eslint-enable @typescript-eslint/no-require-imports */

async function run(words: readonly string[]): Promise<Result> {
  const command: Command = readArguments(words);
  switch (command.command) {
    case 'check':
      return load.check().check(command);
    case 'apply':
      return load.apply().apply(command);
    case 'diff':
      return load.diff().diff(command);
    case 'receive':
      return load.receive().receive(command);
    case 'request':
      return load.request().request(command);
    case 'help':
      return { output: load.help().HELP, exitCode: 0 };
    case 'version':
      return { output: `${await load.version().readVersion()}\n`, exitCode: 0 };
  }
}

/** One Spanish line for whatever went wrong; the words of a program error are only for who asks for them. */
function explain(error: unknown): string {
  if (process.env.PAAC_DEBUG && error instanceof Error) return error.stack ?? error.message;
  if (error instanceof ArgumentError) return `${error.message} (ayuda: paac --help)`;
  return load.failures().sentenceFor(error);
}

// npm runs its scripts in the folder of package.json; a file is named from where the user stands.
if (process.env.npm_lifecycle_event === 'paac' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

/** A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

useCodec(NATIVE_CODEC);
void run(process.argv.slice(2)).then(
  ({ output, exitCode }) => {
    process.exitCode = exitCode;
    for (const piece of typeof output === 'string' ? [output] : output) process.stdout.write(piece);
    // All is said: to give the memory back piece by piece, as Node does before it ends by itself, takes a tenth of a second.
    process.stdout.write('', () => process.exit());
  },
  (error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(`${explain(error).trim()}\n`);
  },
);
