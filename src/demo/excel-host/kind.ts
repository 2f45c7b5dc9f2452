/** The vocabulary in which the objects of Excel's object model are written down, one kind an object. */
import { type Area } from '../../core/workbook/snapshot';
import { type Book } from './book';

/** What an object path of the client stands for. */
export interface Target {
  readonly kind: Kind<unknown>;
  readonly subject: unknown;
}

/** What an object may ask of the world around it. */
export interface Scene {
  readonly book: Book;
  reveal(sheet: string, area: Area | null): void;
  /** What the user has marked; null where that is not one rectangle of cells. */
  selection(): { readonly sheet: string; readonly area: Area } | null;
  listen(isOn: boolean): void;
  /** Shows a file as a workbook of its own. */
  openWorkbook(bytes: Uint8Array): void;
}

export interface Kind<T> {
  readonly name: string;
  /** Plain values that can be loaded, and set where `set` is given. */
  readonly values?: Readonly<Record<string, Value<T>>>;
  /** Objects behind a property; null is a null object. */
  readonly objects?: Readonly<Record<string, (subject: T, scene: Scene) => Target | null>>;
  /** A result that is a target can be used as an object, all else is plain data. */
  readonly methods?: Readonly<Record<string, (subject: T, args: readonly unknown[], scene: Scene) => unknown>>;
  /** A collection's items, and how one is found by key. */
  readonly items?: (subject: T, scene: Scene) => readonly Target[];
  readonly item?: (subject: T, key: unknown, scene: Scene) => Target | null;
  /** The id by which the client finds the object again. */
  readonly id?: (subject: T) => string;
  /** True where Excel hands out references to it (ranges). */
  readonly isReferenced?: boolean;
}

export interface Value<T> {
  readonly get?: (subject: T, scene: Scene) => unknown;
  readonly set?: (subject: T, value: unknown, scene: Scene) => void;
}

/** A kind, and how to make a target of it. */
export interface OwnKind<T> extends Kind<T> {
  of(subject: T): Target;
}

export function defineKind<T>(kind: Kind<T>): OwnKind<T> {
  return { ...kind, of: (subject: T): Target => ({ kind: kind as Kind<unknown>, subject }) };
}

export const isTarget = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && 'kind' in value && 'subject' in value;

/** The member of that name whatever its case (queries say `name`, actions `Name`); undefined where there is none. */
export function findMember<M>(
  members: Readonly<Record<string, M>> | undefined,
  name: string,
): { readonly name: string; readonly member: M } | undefined {
  if (!members) return undefined;
  const direct = members[name];
  if (direct !== undefined) return { name, member: direct };
  const folded = name.toLowerCase();
  const found = Object.keys(members).find((key) => key.toLowerCase() === folded);
  return found === undefined ? undefined : { name: found, member: members[found]! };
}
