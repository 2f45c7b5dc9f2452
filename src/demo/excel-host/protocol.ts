/** The JSON that Excel's client library sends (its ProcessQuery body) and takes. */

export interface ObjectPath {
  readonly Id: number;
  /** 1 the workbook, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
  /** Set where the client has said that it keeps no reference (`untrack`). */
  readonly D?: boolean;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument the object path that it stands for, 0 for plain data. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex?: number;
}

export interface ResponseBody {
  readonly Error?: ErrorBody;
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Actions of type 5 that were reached: the client registers its event handlers by them. */
  readonly TraceIds?: readonly number[];
}

/** A failure as Excel reports it: one of its error codes. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    readonly location = '',
  ) {
    super(code);
  }
}
