/**
 * A file that is dropped beside the box for files would be opened by the webview in place of the pane, and with the pane
 * what can be undone would go. Here such a drop does nothing; the box itself stops the event before it comes here.
 */
export function keepPane(window: Window): void {
  const refuse = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}
