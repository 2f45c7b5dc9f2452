import * as React from 'react';
import { CURRENT_PARAMETERS } from '../../core/parameters';
import { parametersOf } from '../../core/settings';
import { MONTH_NAMES } from '../../core/values/calendar-date';
import { joinWords } from '../format';
import { formatPercent } from '../format';
import { type FormErrors, type SettingsForm, formOf, readForm } from '../settings-form';
import { type PaneState, currentSettings } from '../state';
import * as text from '../text';
import { Checkbox, ChoiceGroup, DefaultButton, PrimaryButton, TextField } from '../ui';
import { CutoffList } from './CutoffList';
import { Dialog } from './Dialog';
import { SessionContext } from './session-context';

const GUIDE = CURRENT_PARAMETERS;
const NO_ERRORS: FormErrors = { cutoff: {} };

/** *Ajustes*: thresholds, cutoffs, terms and the form of the sheet, each beside what the guide says. */
export function SettingsDialog({ state }: { state: PaneState }): JSX.Element {
  const session = React.useContext(SessionContext);
  const settings = currentSettings(state);
  const [form, setForm] = React.useState(() => formOf(parametersOf(settings), settings.sheetForm));
  const [errors, setErrors] = React.useState(NO_ERRORS);
  const fields = React.useRef<HTMLFormElement>(null);
  const change = (part: Partial<SettingsForm>): void => setForm({ ...form, ...part });
  const close = (): void => session.showSettings(false);
  const save = (event: React.FormEvent): void => {
    event.preventDefault();
    const { read, errors: found } = readForm(form);
    if (read) {
      close();
      void session.saveSettings(text.settings.saved, read.parameters, read.sheetForm);
    } else {
      setErrors(found);
      setTimeout(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
    }
  };
  const reset = (): void => {
    close();
    void session.saveSettings(text.settings.wasReset, GUIDE, settings.sheetForm);
  };
  const field = (id: 'medium' | 'high' | 'publicationTerm' | 'programTerm', guide: string): JSX.Element => (
    <TextField
      label={text.settings[id]}
      value={form[id]}
      description={guide}
      errorMessage={errors[id]}
      inputMode="decimal"
      autoComplete="off"
      onChange={(_, value) => change({ [id]: value ?? '' })}
    />
  );
  const days = GUIDE.cutoffs.map(({ month, day }) => `${day} de ${MONTH_NAMES[month - 1]}`);
  return (
    <Dialog id="settings-dialog" title={text.settingsNow.title} closeLabel={text.settings.close} onClose={close}>
      <p className="small muted">
        {state.workbook?.isReadOnly ? text.settings.keptForNow : text.settings.keptInBook} {text.settings.effect}
      </p>
      <form ref={fields} className="stack settings" onSubmit={save} noValidate>
        <Group title={text.settings.zones}>
          {field('medium', text.settings.guide(`${formatPercent(GUIDE.zones.medium)} %`))}
          {field('high', text.settings.guide(`${formatPercent(GUIDE.zones.high)} %`))}
        </Group>
        <Group title={text.settings.cutoffs}>
          <p className="small muted">{text.settings.guide(joinWords(days))}</p>
          <CutoffList
            cutoffs={form.cutoffs}
            errors={errors.cutoff}
            error={errors.cutoffs}
            onChange={(cutoffs) => change({ cutoffs })}
          />
        </Group>
        <Group title={text.settings.terms}>
          {field('publicationTerm', text.settings.guide(String(GUIDE.publicationTerm)))}
          {field('programTerm', text.settings.programSource)}
        </Group>
        <p className="small muted">{text.settings.source}</p>
        <Group title={text.settings.sheet}>
          <Checkbox
            label={text.settings.chart}
            checked={form.chart}
            onChange={(_, checked) => change({ chart: checked === true })}
          />
          <ChoiceGroup
            label={text.settings.detail}
            selectedKey={form.detail}
            options={(['activities', 'oci'] as const).map((key) => ({ key, text: text.settings.details[key] }))}
            onChange={(_, option) => option && change({ detail: option.key === 'oci' ? 'oci' : 'activities' })}
          />
        </Group>
        <div className="row">
          <PrimaryButton type="submit" text={text.settings.save} />
          <DefaultButton text={text.settings.cancel} onClick={close} />
        </div>
        {settings.parameters && <DefaultButton text={text.settings.reset} onClick={reset} />}
      </form>
    </Dialog>
  );
}

const Group = ({ title, children }: { title: string; children: React.ReactNode }): JSX.Element => (
  <fieldset className="stack">
    <legend>{title}</legend>
    {children}
  </fieldset>
);
