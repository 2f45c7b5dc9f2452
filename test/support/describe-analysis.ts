/** What the line says of a workbook, one fact a line: golden files are made of it. */
import { type AnalysisJson } from './contract';

const sum = (a: {
  executed: number | null;
  plannedToCutoff: number;
  target: { value: number; unit: string };
}): string =>
  `${a.executed ?? '·'}/${a.plannedToCutoff}/${a.target.value}${a.target.unit === 'percent' ? ' (100 %)' : ''}`;

/** Plan year, tables with their columns and activities, findings, figures. */
export function describeAnalysis(json: AnalysisJson): string {
  const lines = [`vigencia ${json.planYear}`];
  for (const table of json.tables) {
    lines.push('', `${table.sheet}!${table.header} ${table.kind} ${table.body ?? ''} «${table.component ?? ''}»`);
    for (const [field, letters] of Object.entries(table.columns)) lines.push(`  ${letters.join(' ')} ${field}`);
    for (const a of table.activities) {
      const dates = a.milestones.map(({ start, due }) => (start ? `${start}..${due}` : due)).join(' ');
      const days = a.daysLate ? ` ${a.daysLate} d` : '';
      lines.push(`  ${a.row} ${a.number ?? '·'} ${a.status}${days} ${sum(a)} [${dates}] ${a.responsible.join(' | ')}`);
    }
  }
  lines.push('');
  for (const f of json.findings) lines.push(`${f.severity} ${f.rule} ${f.sheet ?? ''}!${f.cell ?? ''} ${f.message}`);
  for (const failure of json.failures) lines.push(`FAILURE ${JSON.stringify(failure)}`);
  const { components, byStatus, ...figures } = json.summary;
  lines.push('', JSON.stringify(figures), JSON.stringify(byStatus));
  for (const component of components) lines.push(JSON.stringify({ ...component, byStatus: undefined }));
  return `${lines.join('\n')}\n`;
}
