/**
 * What the add-in keeps in the workbook beside its cells: one custom XML part, found by its namespace. It is a memory
 * that travels with the file, never the only place of a figure: whoever deletes it loses settings, no data.
 */
import { FIELD_IDS, type FieldId } from './fields/field';
import { type Parameters, CURRENT_PARAMETERS, areCutoffs, areZones, isTerm } from './parameters';
import {
  type BasisCorrection,
  type ColumnCorrection,
  type Corrections,
  countCorrections,
  type DeclaredHeader,
  type HeaderReference,
  NO_CORRECTIONS,
} from './recognize/corrections';
import { type StoredBuild, packBuild, unpackBuild } from './progress/stored-build';
import { type IgnoredFinding } from './rules/ignored';
import { type Day } from './values/day';
import { type Closing, isClosing } from './workbook/closing';
import { SETTINGS_NAMESPACE } from './workbook/snapshot';
import { escapeXml, unescapeXml } from './workbook/xml-text';

/** How the user wants the seguimiento sheet; what is left out is as usual: with its chart, activity by activity. */
export interface SheetForm {
  readonly chart?: boolean;
  readonly detail?: 'activities' | 'oci';
}

export interface Settings {
  /** Highest number that a Código ever had, so that none is used again after its row was deleted. */
  readonly lastKey: number;
  /** What the entity changed of the parameters; null: those in force. */
  readonly parameters: Partial<Parameters> | null;
  /** null: as usual. */
  readonly sheetForm: SheetForm | null;
  /** What the user said against the recognizer. */
  readonly corrections: Corrections;
  /** Avisos that the user leaves be, each with the reason. */
  readonly ignored: readonly IgnoredFinding[];
  /** Figures of each build of a seguimiento, by its cutoff (`2017-04-30`). */
  readonly builds: Readonly<Record<string, StoredBuild>>;
  /** What the closing of each seguimiento recorded. */
  readonly closings: readonly Closing[];
  /** By Código: the dates that an activity had in the version with which the plan was compared, where they changed. */
  readonly initialDates: Readonly<Record<string, readonly Day[]>>;
  /** Everything else that the part holds, also what a later version wrote: kept as it is. */
  readonly rest: Readonly<Record<string, unknown>>;
}

export const NO_SETTINGS: Settings = {
  lastKey: 0,
  parameters: null,
  sheetForm: null,
  corrections: NO_CORRECTIONS,
  ignored: [],
  builds: {},
  closings: [],
  initialDates: {},
  rest: {},
};

const PART = /<(?:\w+:)?ajustes\b[^>]*>([\s\S]*?)<\/(?:\w+:)?ajustes>/;

/** Reads the part's text; a missing or damaged part gives `NO_SETTINGS`, never an error: it is only a memory. */
export function readSettings(text: string | null): Settings {
  const body = text === null ? null : PART.exec(text);
  if (!body) return NO_SETTINGS;
  try {
    const data: unknown = JSON.parse(unescapeXml(body[1]!));
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return NO_SETTINGS;
    const { lastKey, parameters, sheetForm, corrections, ignored, builds, closings, initialDates, ...rest } =
      data as Record<string, unknown>;
    return {
      lastKey: typeof lastKey === 'number' && lastKey > 0 ? Math.floor(lastKey) : 0,
      parameters: readParameters(parameters),
      sheetForm: readSheetForm(sheetForm),
      corrections: readCorrections(corrections),
      ignored: listOf(ignored, isIgnoredFinding),
      builds: readBuilds(builds),
      closings: listOf(closings, isClosing),
      initialDates: readInitialDates(initialDates),
      rest,
    };
  } catch {
    return NO_SETTINGS;
  }
}

/** The part's text; the same settings give the same text. null where there is nothing to keep. */
export function writeSettings(settings: Settings): string | null {
  const data: Record<string, unknown> = { ...settings.rest };
  if (settings.lastKey > 0) data.lastKey = settings.lastKey;
  if (settings.parameters) data.parameters = settings.parameters;
  if (settings.sheetForm) data.sheetForm = settings.sheetForm;
  if (countCorrections(settings.corrections) > 0) data.corrections = settings.corrections;
  if (settings.ignored.length > 0) data.ignored = settings.ignored;
  const builds = Object.entries(settings.builds).sort(([a], [b]) => (a < b ? -1 : 1));
  if (builds.length > 0) data.builds = Object.fromEntries(builds.map(([at, build]) => [at, packBuild(build)]));
  if (settings.closings.length > 0) data.closings = settings.closings;
  const dates = Object.entries(settings.initialDates).sort(([a], [b]) => (a < b ? -1 : 1));
  if (dates.length > 0) data.initialDates = Object.fromEntries(dates);
  if (Object.keys(data).length === 0) return null;
  const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `<ajustes xmlns="${SETTINGS_NAMESPACE}">${escapeXml(JSON.stringify(sorted))}</ajustes>`;
}

/** The parameters in force for a workbook: those of the guide, with what the entity changed. */
export const parametersOf = (settings: Settings): Parameters => ({ ...CURRENT_PARAMETERS, ...settings.parameters });

/** Only what is of the right shape counts: a wrong threshold would colour a published sheet wrongly. */
function readParameters(data: unknown): Partial<Parameters> | null {
  if (typeof data !== 'object' || data === null) return null;
  const { zones, cutoffs, publicationTerm, programTerm } = data as Record<string, unknown>;
  const read: { -readonly [K in keyof Parameters]?: Parameters[K] } = {};
  if (isZones(zones)) read.zones = zones;
  if (Array.isArray(cutoffs) && cutoffs.every(isMonthDay) && areCutoffs(cutoffs)) read.cutoffs = cutoffs;
  if (isWhole(publicationTerm) && isTerm(publicationTerm)) read.publicationTerm = publicationTerm;
  if (isWhole(programTerm) && isTerm(programTerm)) read.programTerm = programTerm;
  return Object.keys(read).length > 0 ? read : null;
}

function readSheetForm(data: unknown): SheetForm | null {
  if (typeof data !== 'object' || data === null) return null;
  const { chart, detail } = data as Record<string, unknown>;
  const form: SheetForm = {
    ...(typeof chart === 'boolean' && { chart }),
    ...((detail === 'activities' || detail === 'oci') && { detail }),
  };
  return Object.keys(form).length > 0 ? form : null;
}

function readCorrections(data: unknown): Corrections {
  if (typeof data !== 'object' || data === null) return NO_CORRECTIONS;
  const { columns, leftOut, declared, periodBlocks, bases } = data as Record<string, unknown>;
  return {
    columns: listOf(columns, isColumnCorrection),
    leftOut: listOf(leftOut, isHeaderReference),
    declared: listOf(declared, isDeclaredHeader),
    periodBlocks: listOf(periodBlocks, isHeaderReference),
    bases: listOf(bases, isBasisCorrection),
  };
}

function readInitialDates(data: unknown): Record<string, readonly Day[]> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const isDays = (days: unknown): days is Day[] =>
    Array.isArray(days) && days.every((day) => typeof day === 'number' && Number.isFinite(day));
  return Object.fromEntries(Object.entries(data).filter((entry): entry is [string, Day[]] => isDays(entry[1])));
}

function readBuilds(data: unknown): Record<string, StoredBuild> {
  if (typeof data !== 'object' || data === null) return {};
  const builds = Object.entries(data).flatMap(([at, packed]) => {
    const build = unpackBuild(packed);
    return build && /^\d{4}-\d{2}-\d{2}$/.test(at) ? [[at, build] as const] : [];
  });
  return Object.fromEntries(builds);
}

const listOf = <T>(data: unknown, is: (value: unknown) => value is T): readonly T[] =>
  Array.isArray(data) ? data.filter(is) : [];

const KNOWN_FIELDS: ReadonlySet<string> = new Set(FIELD_IDS);

function isColumnCorrection(value: unknown): value is ColumnCorrection {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, header, field } = value as Record<string, unknown>;
  return typeof sheet === 'string' && typeof header === 'string' && isFieldOrNone(field);
}

const isFieldOrNone = (value: unknown): value is FieldId | 'none' =>
  typeof value === 'string' && (value === 'none' || KNOWN_FIELDS.has(value));

function isHeaderReference(value: unknown): value is HeaderReference {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, words, ordinal } = value as Record<string, unknown>;
  const isList = Array.isArray(words) && words.every((word) => typeof word === 'string');
  return typeof sheet === 'string' && isList && (ordinal === undefined || isWhole(ordinal));
}

function isDeclaredHeader(value: unknown): value is DeclaredHeader {
  if (!isHeaderReference(value)) return false;
  const { rows = 1, rowsAbove = 0 } = value as DeclaredHeader;
  return isWhole(rows) && isWhole(rowsAbove) && rows >= 1 && rowsAbove >= 0 && rowsAbove < rows;
}

function isBasisCorrection(value: unknown): value is BasisCorrection {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, activity, table, basis } = value as Record<string, unknown>;
  const isOfActivity = typeof activity === 'string' && table === null;
  const isOfTable = activity === null && isHeaderReference(table);
  return typeof sheet === 'string' && (isOfActivity || isOfTable) && (basis === 'cumulative' || basis === 'sustained');
}

/** Without a reason nothing is ignored. */
function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, sheet, key, row, column, said, cutoff, ordinal, reason } = value as Record<string, unknown>;
  return (
    [rule, row, column, said, reason].every((text) => typeof text === 'string') &&
    [sheet, key, cutoff].every((text) => text === null || typeof text === 'string') &&
    isWhole(ordinal) &&
    String(reason).trim() !== ''
  );
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

function isZones(value: unknown): value is Parameters['zones'] {
  if (typeof value !== 'object' || value === null) return false;
  const { medium, high } = value as Record<string, unknown>;
  return typeof medium === 'number' && typeof high === 'number' && areZones(medium, high);
}

function isMonthDay(value: unknown): value is Parameters['cutoffs'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { month, day } = value as Record<string, unknown>;
  return isWhole(month) && isWhole(day);
}
