/** Our custom XML part, found by its namespace. */
import { SETTINGS_NAMESPACE } from '../../core/workbook/snapshot';
import { type Inspection, type OperationOf, type Plan, undoing } from '../change';
import { CALL_BYTES, type Step } from '../messages';

type SettingsOperation = OperationOf<'set-settings'>;

interface Found {
  readonly part: Excel.CustomXmlPart;
  /** Asked for only where the part is known to be there. */
  xml: OfficeExtension.ClientResult<string> | null;
}

const partOf = (context: Excel.RequestContext): Excel.CustomXmlPart =>
  context.workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).getOnlyItemOrNullObject();

export function inspectSettings(operations: readonly SettingsOperation[]): Inspection {
  const found = new Map<SettingsOperation, Found>();
  const steps: Step[] = operations.map((operation) => ({
    bytes: 3 * CALL_BYTES,
    answer: CALL_BYTES + Math.ceil((operation.before?.length ?? 0) * 1.4),
    queue: (context) => {
      const part = partOf(context);
      part.load('id');
      found.set(operation, { part, xml: operation.before === null ? null : part.getXml() });
    },
  }));
  const unread = (): Found[] => [...found.values()].filter(({ part, xml }) => !part.isNullObject && !xml);
  const current = (operation: SettingsOperation): string | null => {
    const { part, xml } = found.get(operation)!;
    return part.isNullObject ? null : (xml?.value ?? '');
  };
  return {
    steps,
    closer: () => unread().map((one) => ({ bytes: CALL_BYTES, queue: () => void (one.xml = one.part.getXml()) })),
    // A cache of ours that can be rebuilt: whoever changed it, the newer one wins.
    differences: () => [],
    plan: (isLeft) =>
      operations
        .filter(({ unit }) => !isLeft(unit))
        .flatMap((operation) => planSettings(operation, current(operation))),
  };
}

function planSettings(operation: SettingsOperation, before: string | null): Plan[] {
  const { after } = operation;
  if (before === null && after === null) return [];
  const queue = (context: Excel.RequestContext): void => {
    if (before === null) context.workbook.customXmlParts.add(after!);
    else if (after === null) partOf(context).delete();
    else partOf(context).setXml(after);
  };
  return [
    {
      phase: 'settings',
      steps: [{ bytes: 2 * CALL_BYTES + Math.ceil((after?.length ?? 0) * 1.4), answer: CALL_BYTES, queue }],
      inverse: () => [{ ...undoing(operation), op: 'set-settings', before: after, after: before }],
    },
  ];
}
