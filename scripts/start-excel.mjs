/**
 * Serves the pane over HTTPS on this machine, for Excel itself: certificates, webpack's server, and in plain Spanish
 * how to put the add-in into Excel by hand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const { getHttpsServerOptions } = require('office-addin-dev-certs');
const {
  caCertificatePath,
  localhostCertificatePath,
  localhostKeyPath,
} = require('office-addin-dev-certs/lib/defaults.js');
const { paneConfig } = require(path.join(root, 'webpack.config.js'));

const config = paneConfig({ officejs: process.env.PAAC_OFFICEJS }, { mode: 'development' });
const port = config.devServer.port;

const guide = `
Seguimiento PAAC está en https://localhost:${port}/taskpane.html (Ctrl+C para terminar).

Para ponerlo en Excel, una sola vez:

  Excel para la web
    1. Abra un libro en office.com.
    2. Inicio > Complementos > Más complementos > Mis complementos > Cargar mi complemento.
    3. Elija ${path.join(root, 'manifest.xml')}

  Excel en Windows
    1. Comparta la carpeta en la que está manifest.xml (clic derecho > Propiedades > Compartir).
    2. Archivo > Opciones > Centro de confianza > Configuración del Centro de confianza >
       Catálogos de complementos de confianza: agregue la ruta de red y marque «Mostrar en menú».
    3. Vuelva a abrir Excel: Inicio > Complementos > Carpeta compartida > Seguimiento PAAC.

  Excel en Mac
    1. Copie manifest.xml en ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (créela si no existe).
    2. Vuelva a abrir Excel: Insertar > Complementos > Mis complementos > Seguimiento PAAC.
`;

/** Installed and trusted; where that is not possible (Linux without sudo), the same ones untrusted, saying so. */
async function certificates() {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const files = { ca: caCertificatePath, cert: localhostCertificatePath, key: localhostKeyPath };
    if (!Object.values(files).every((file) => existsSync(file))) {
      console.error(
        `No se pudo crear el certificado de desarrollo para https://localhost (${error.message ?? error}).\n` +
          'Excel solo abre páginas seguras. Ejecute «npx office-addin-dev-certs install» y vuelva a intentarlo.',
      );
      process.exit(1);
    }
    console.warn(
      'El certificado de desarrollo no se pudo registrar como de confianza en este equipo.\n' +
        `Abra una vez https://localhost:${port}/taskpane.html en el navegador y acéptelo; Excel para la web ya lo usará.`,
    );
    return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, readFileSync(file)]));
  }
}

const options = await certificates();
const server = new WebpackDevServer({ ...config.devServer, server: { type: 'https', options } }, webpack(config));
await server.start();
console.log(guide);
