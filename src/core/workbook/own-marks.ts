/**
 * How what the add-in wrote is known again. The recognizer leaves it out of the analysis, the output stage brings it
 * up to date. A column of ours carries a sheet-scoped name on its (first) header cell, a sheet of ours one on A1.
 */

/** The computed block in its order, then the follow-up columns that may be added for the user to fill. */
export const COMPUTED_COLUMNS = [
  'key',
  'targetOfYear',
  'executedToCutoff',
  'plannedToCutoff',
  'progress',
  'compliance',
  'status',
  'daysLate',
  'nextDue',
] as const;
export type ComputedColumnId = (typeof COMPUTED_COLUMNS)[number];

export const FOLLOW_UP_COLUMNS = ['executed', 'report', 'evidence'] as const;
export type FollowUpColumnId = (typeof FOLLOW_UP_COLUMNS)[number];

export type OwnColumnId = ComputedColumnId | FollowUpColumnId;

/** Header texts, as written and as searched where the name is lost. */
export const OWN_HEADERS: Readonly<Record<OwnColumnId, string>> = {
  key: 'Código',
  targetOfYear: 'Meta del año',
  executedToCutoff: 'Ejecutado a corte',
  plannedToCutoff: 'Programado a corte',
  progress: '% de avance de la meta anual',
  compliance: '% de cumplimiento a corte',
  status: 'Estado',
  daysLate: 'Días de atraso',
  nextDue: 'Próxima fecha',
  executed: 'Valor ejecutado',
  report: 'Seguimiento',
  evidence: 'Evidencia',
};

const NAME_WORDS: Readonly<Record<OwnColumnId, string>> = {
  key: 'Codigo',
  targetOfYear: 'Meta',
  executedToCutoff: 'Ejecutado',
  plannedToCutoff: 'Programado',
  progress: 'Avance',
  compliance: 'Cumplimiento',
  status: 'Estado',
  daysLate: 'Atraso',
  nextDue: 'Proxima',
  executed: 'Col_Valor',
  report: 'Col_Seguimiento',
  evidence: 'Col_Evidencia',
};

/** `PAAC_Estado_1`: the sheet-scoped name of a column of ours in the n-th table (from 1) of a sheet that has them. */
export const ownColumnName = (id: OwnColumnId, ordinal: number): string => `PAAC_${NAME_WORDS[id]}_${ordinal}`;

/** The other way round; null for a name that is not of ours. */
export function readOwnColumnName(name: string): { id: OwnColumnId; ordinal: number } | null {
  const match = /^PAAC_(.+)_(\d+)$/i.exec(name);
  if (!match) return null;
  const word = match[1]!.toLowerCase();
  for (const id of [...COMPUTED_COLUMNS, ...FOLLOW_UP_COLUMNS]) {
    if (NAME_WORDS[id].toLowerCase() === word) return { id, ordinal: Number(match[2]) };
  }
  return null;
}

/** Sheet-scoped names on A1 by which a sheet of ours is known, whatever it is called by now. */
export const OWN_SHEET_NAMES = {
  schedule: 'PAAC_Hoja_Cronograma',
  seguimiento: 'PAAC_Hoja_Seguimiento',
  findings: 'PAAC_Hoja_Avisos',
  log: 'PAAC_Hoja_Bitacora',
  request: 'PAAC_Hoja_Solicitud',
  modifications: 'PAAC_Hoja_Modificaciones',
  portfolio: 'PAAC_Hoja_Consolidado',
} as const;
export type OwnSheetKind = keyof typeof OWN_SHEET_NAMES;

/** The workbook name of the cutoff cell, to which the plan's computed formulas refer. */
export const CUTOFF_NAME = 'PAAC_Corte';

/** The chart of a seguimiento, by which it is found again; the user sees the name only where charts are listed. */
export const COMPLIANCE_CHART = 'PAAC_Grafico_Cumplimiento';

export const isOwnChart = (name: string): boolean => /^PAAC_Grafico_/i.test(name);
