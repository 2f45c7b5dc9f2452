/**
 * Faults of Excel for developers to look at: `?falla=NAME` in the demonstration's address plays one of them. What each
 * one must come to is tested in `test/excel/fault-messages.test.ts`; here it can be seen and clicked through.
 */
import { type Book } from './excel-host/book';
import { type ExcelHost } from './excel-host/excel-host';

export interface FaultScene {
  readonly host: ExcelHost;
  /** Opens the pane anew, as a user does who closed it. */
  reopen(): void;
}

export interface DemoFault {
  /** Before the pane opens. */
  readonly first?: (scene: FaultScene) => void;
  /** Once it has read the workbook. */
  readonly whenRead?: (scene: FaultScene) => void;
}

const planSheet = (book: Book) => book.sheets[0]!;
const THIRD_BLOCK = { name: 'Formulas', nth: 3 } as const;
/** Long enough to see what the pane says while it waits. */
const EDIT_MS = 8000;
const REOPEN_MS = 1500;
/** Long enough for all that the pane tries by itself. */
const RECOVERS_MS = 5000;

/** Whether it asks for the workbook: before that nobody can see that it waits. */
const isPaneOpen = (): boolean =>
  Boolean(document.querySelector<HTMLIFrameElement>('#pane iframe')?.contentDocument?.querySelector('.pane'));

/** Right of the plan's table, where its first column of ours goes. */
function fillFreeColumn(book: Book): void {
  const sheet = planSheet(book);
  const area = sheet.usedArea();
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    book.setCell(sheet.name, row, area.right + 1, { formula: null, value: 'de otra persona' });
  }
}

/** Nobody tells the pane of it, as where two people save at the same moment. */
function unheard({ host }: FaultScene, change: (book: Book) => void): void {
  const tell = host.onEvent;
  host.onEvent = () => undefined;
  change(host.book);
  host.onEvent = tell;
}

const code = (name: string): DemoFault => ({
  whenRead: ({ host }) => host.inject({ request: 'write', action: THIRD_BLOCK, code: name }),
});

export const FAULTS: Readonly<Record<string, DemoFault>> = {
  'hoja-protegida': { first: ({ host }) => planSheet(host.book).update({ isProtected: true }) },
  'hoja-protegida-despues': { whenRead: ({ host }) => planSheet(host.book).update({ isProtected: true }) },
  'estructura-protegida': { first: ({ host }) => host.book.update({ isStructureProtected: true }) },
  'vista-protegida': { first: ({ host }) => host.inject({ request: 'every', code: 'AccessDenied' }) },
  'solo-lectura': { first: ({ host }) => host.book.update({ isReadOnly: true }) },
  'celda-en-edicion': {
    first: ({ host }) => {
      host.beginEdit();
      const timer = setInterval(() => {
        if (!isPaneOpen()) return;
        clearInterval(timer);
        setTimeout(() => host.endEdit(), EDIT_MS);
      }, 100);
    },
  },
  'otro-libro': {
    whenRead: ({ host }) =>
      host.inject({ request: 'every', action: { name: 'Select', nth: 1 }, code: 'InvalidSelection' }),
  },
  'hoja-renombrada': { whenRead: ({ host }) => planSheet(host.book).update({ name: 'Plan de la vigencia siguiente' }) },
  'hoja-borrada': { whenRead: ({ host }) => host.book.removeSheet(planSheet(host.book)) },
  'celdas-cambiadas': { whenRead: (scene) => unheard(scene, fillFreeColumn) },
  coautor: {
    whenRead: (scene) => scene.host.inject({ request: 'write', meanwhile: () => unheard(scene, fillFreeColumn) }),
  },
  filtro: code('FilteredRangeConflict'),
  combinadas: code('MergedRangeConflict'),
  'sin-api': code('ApiNotFound'),
  'falla-a-mitad': code('GeneralException'),
  'muy-grande': {
    whenRead: ({ host }) => host.inject({ request: 'write', code: 'RequestPayloadSizeLimitExceeded' }),
  },
  'respuesta-muy-grande': {
    whenRead: ({ host }) => host.inject({ request: 'write', code: 'ResponsePayloadSizeLimitExceeded' }),
  },
  'demasiado-grande': {
    first: ({ host }) => host.inject({ request: 'every', code: 'ResponsePayloadSizeLimitExceeded' }),
  },
  'falla-sin-vuelta': {
    whenRead: ({ host }) =>
      host.inject({
        request: 'write',
        action: THIRD_BLOCK,
        code: 'GeneralException',
        meanwhile: () => {
          host.inject({ request: 'every', code: 'ServiceNotAvailable' });
          setTimeout(() => host.clearFaults(), RECOVERS_MS);
        },
      }),
  },
  'panel-cerrado': {
    whenRead: ({ host, reopen }) =>
      host.inject({
        request: 'write',
        action: THIRD_BLOCK,
        isSilent: true,
        meanwhile: () => setTimeout(reopen, REOPEN_MS),
      }),
  },
  /** Played by `pane-host.ts`, before office.js asks what this Excel can do. */
  'excel-antiguo': {},
};

/** Messages of a pane that has read a workbook of usual size, and the quiet after which nothing more is expected. */
const READING = 4;
const QUIET_MS = 1200;

/** Plays the fault that the address asks for. @param search of the page's address */
export function playFault(search: string, scene: FaultScene): void {
  const fault = FAULTS[new URLSearchParams(search).get('falla') ?? ''];
  if (!fault) return;
  fault.first?.(scene);
  const { traffic } = scene.host;
  let [seen, quietSince] = [0, Date.now()];
  const timer = setInterval(() => {
    if (traffic.length !== seen) [seen, quietSince] = [traffic.length, Date.now()];
    if (seen < READING || Date.now() - quietSince < QUIET_MS) return;
    clearInterval(timer);
    fault.whenRead?.(scene);
    document.documentElement.dataset['fault'] = 'ready';
  }, 100);
}
