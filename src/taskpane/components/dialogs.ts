/** What opens over the pane. */
export { MailDialog } from './MailDialog';
export { RuleDialog } from './RuleDialog';
export { SettingsDialog } from './SettingsDialog';
