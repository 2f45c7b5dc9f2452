/* Runs before everything else, in every webview that Office ever had: only ES5 here. */
(function () {
  /* No fonts and icons from other servers. */
  window.FabricConfig = { fontBaseUrl: '' };
  /* Webviews of Excel 2016 and 2019 (Internet Explorer, old Edge) cannot run the pane: taskpane.html has a notice. */
  if (typeof Symbol === 'undefined' || typeof globalThis === 'undefined') {
    document.documentElement.className += ' webview-too-old';
  }
})();
