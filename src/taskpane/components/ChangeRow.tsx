import * as React from 'react';
import { type Operation } from '../../core/workbook/patch';
import { type CellRef, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { describeChange } from '../changes';
import * as text from '../text';
import { Place } from './Place';

interface Props {
  readonly operation: Operation;
  readonly workbook: WorkbookSnapshot;
  readonly formatAfter: (cell: CellRef) => string;
  /** The heading above says the sheet already. */
  readonly isSheetKnown: boolean;
}

/** One change: where, before, after. */
export function ChangeRow({ operation, workbook, formatAfter, isSheetKnown }: Props): JSX.Element {
  const { address, sheet, cell, words, content } = describeChange(operation, workbook, formatAfter);
  const place = sheet === null || isSheetKnown || address === '' ? address : text.cellOfSheet(address, sheet);
  return (
    <div className="change">
      {place !== '' && <div className="change-place muted">{cell ? <Place cell={cell}>{place}</Place> : place}</div>}
      {content ? (
        <div className="change-content">
          <span className="before">
            <span className="hidden">{text.preview.before} </span>
            {content.before}
          </span>
          <span aria-hidden="true"> → </span>
          <span className="after">
            <span className="hidden">{text.preview.after} </span>
            {content.after === '' ? text.preview.emptyResult : content.after}
          </span>
          {content.formula !== null && <code className="formula">{content.formula}</code>}
        </div>
      ) : (
        <div className="change-content">{words}</div>
      )}
    </div>
  );
}
