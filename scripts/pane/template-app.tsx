/**
 * What the pane is measured against: the task pane that Microsoft's React template starts with (header, three features,
 * a field and a button), written anew for this measurement with the components and the way of starting that it uses.
 */
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: '100px',
    paddingBottom: '30px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { marginTop: '20px', display: 'flex', flexDirection: 'column', alignItems: 'center' },
  item: { display: 'flex', alignItems: 'center', paddingBottom: '20px', fontSize: tokens.fontSizeBase500 },
  insertion: { display: 'flex', flexDirection: 'column', alignItems: 'center', paddingBottom: '30px' },
});

function Header({ title, message }: { title: string; message: string }) {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src="/pane/assets/icon-80.png" alt={title} />
      <h1 className={styles.message}>{message}</h1>
    </section>
  );
}

const FEATURES = [
  { icon: <Ribbon24Regular />, text: 'Achieve more with Office integration' },
  { icon: <LockOpen24Regular />, text: 'Unlock features and functionality' },
  { icon: <DesignIdeas24Regular />, text: 'Create and visualize like a pro' },
];

function Features() {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {FEATURES.map(({ icon, text }) => (
        <li key={text} className={styles.item}>
          {icon}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function TextInsertion() {
  const [text, setText] = React.useState('Some text.');
  const styles = useStyles();
  return (
    <div className={styles.insertion}>
      <Field size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Button appearance="primary" size="large" id="insert">
        Insert text
      </Button>
    </div>
  );
}

function App() {
  return (
    <div className={useStyles().root}>
      <Header title="Contoso Task Pane Add-in" message="Welcome" />
      <Features />
      <TextInsertion />
    </div>
  );
}

declare const Office: { onReady(callback: () => void): void };

const root = createRoot(document.getElementById('container')!);
Office.onReady(() =>
  root.render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  ),
);
