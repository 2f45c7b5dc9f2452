/** The page of a rule, and the index of all, as Markdown. */
import { type PageCell, type PageExample, type PageSheet, type RulePage } from '../src/core/rules/page';
import { sayDay } from '../src/core/rules/wording';

const NOTICE =
  '<!-- Se genera con «npx tsx scripts/make-rule-pages.ts» a partir de src/core/rules; no se edita a mano. -->';

export function renderPage(page: RulePage): string {
  const parts = [
    NOTICE,
    `# ${page.title}`,
    `\`${page.id}\` · **${page.severityWord}**`,
    '## Por qué importa',
    page.why,
    ...(page.guide === null ? [] : ['## Qué dice la guía', page.guide]),
    '## Qué hacer',
    page.remedy,
    '## Ejemplos con el aviso',
    ...page.faults.flatMap(renderExample),
    '## Ejemplos sin el aviso',
    ...page.correct.flatMap(renderExample),
    '[Todas las reglas](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

export function renderIndex(pages: readonly RulePage[]): string {
  const rows = pages.map(({ id, title, severityWord }) => `| [${title}](${id}.md) | ${severityWord} | \`${id}\` |`);
  const parts = [
    NOTICE,
    '# Reglas de validación',
    'Cada regla revisa una sola cosa y nombra la celda que hay que mirar. *Debe corregirse*: la fila no se puede seguir ' +
      'como está. *Revisar*: casi seguro hay un error y una persona debe mirarlo. *Nota*: conviene saberlo.',
    ['| Aviso | Gravedad | Regla |', '| --- | --- | --- |', ...rows].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderExample(example: PageExample): string[] {
  const cutoff = example.cutoff === null ? '' : ` (corte: ${sayDay(example.cutoff)})`;
  const heading = `### ${example.name}${cutoff}`;
  const before = example.before.flatMap(renderSheet);
  if (example.typedOver.length > 0) {
    const cells = example.typedOver.map(
      ({ column, row, typed }) => `- «${column}», fila ${row}: ${typed === '' ? 'se borra' : `\`${typed}\``}`,
    );
    before.push(`El complemento escribe sus columnas, y después alguien escribe en ellas:\n\n${cells.join('\n')}`);
  }
  if (example.typedOnClosed.length > 0) {
    const cells = example.typedOnClosed.map(
      ({ column, row, typed }) => `- «${column}», actividad ${row}: \`${typed}\``,
    );
    before.push(
      `El seguimiento de este corte se construye y se cierra, y después alguien escribe en él:\n\n${cells.join('\n')}`,
    );
  }
  if (example.after === null) return [heading, ...before];
  return [heading, 'Antes:', ...before, 'Después del arreglo:', ...example.after.flatMap(renderSheet)];
}

/** Rows in turn: title rows as lines, the others as tables of which the first row is the header. */
function renderSheet(sheet: PageSheet): string[] {
  const parts: string[] = sheet.name === null ? [] : [`Hoja «${sheet.name}»:`];
  let table: string[] = [];
  const close = (): void => {
    if (table.length > 0) parts.push(table.join('\n'));
    table = [];
  };
  for (const { isTitle, isHidden, cells } of sheet.rows) {
    if (isTitle) {
      close();
      if (cells.length > 0) parts.push(`*${renderCell(cells[0]!)}*`);
      continue;
    }
    const row = `| ${cells.map(renderCell).join(' | ')} |`;
    table.push(isHidden ? `${row.slice(0, -2)} (fila oculta) |` : row);
    if (table.length === 1) table.push(`|${' --- |'.repeat(cells.length)}`);
  }
  close();
  return parts;
}

function renderCell({ text, isMarked }: PageCell): string {
  const shown = text
    .replace(/\n/g, '<br>')
    .replace(/\|/g, '\\|')
    .replace(/</g, (sign, at: number, all: string) => (all.startsWith('<br>', at) ? sign : '&lt;'));
  return isMarked ? `**[ ${shown === '' ? 'vacía' : shown} ]**` : shown;
}
