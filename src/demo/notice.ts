/** The line under the bar in which the page tells the user something, with what can be done about it. */

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

export class Notice {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly element: HTMLElement) {}

  /** Something done: goes away by itself. */
  tell(text: string): void {
    this.show(text, false, []);
    this.timer = setTimeout(() => this.hide(), 6000);
  }

  /** Something that failed: stays until it is closed. */
  warn(text: string, close: string): void {
    this.show(text, true, [{ label: close, run: () => undefined }]);
  }

  /** A question: stays until it is answered. */
  ask(text: string, actions: readonly NoticeAction[]): void {
    this.show(text, false, actions);
    this.element.querySelector('button')?.focus();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  private show(text: string, isError: boolean, actions: readonly NoticeAction[]): void {
    clearTimeout(this.timer);
    const sentence = document.createElement('span');
    sentence.textContent = text;
    const buttons = actions.map(({ label, run }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => {
        this.hide();
        run();
      });
      return button;
    });
    this.element.classList.toggle('is-error', isError);
    this.element.replaceChildren(sentence, ...buttons);
    this.element.hidden = false;
  }
}
