/** What `paac --help` says. */
export const HELP = `Seguimiento PAAC: revisa y completa el libro de Excel de un plan anticorrupción.

  paac check ARCHIVO --cutoff AAAA-MM-DD [--format tabla|json|csv]
      Reconoce las tablas del plan, las valida y muestra el avance a la fecha de corte.
      --format tabla       para leer en la pantalla (si no se dice otra cosa)
      --format json        el análisis completo, para otros programas; también --json
      --format csv         los avisos, uno por línea, en UTF-8 y separados por comas (RFC 4180). Ábralo en
                           Excel con Datos > Desde texto/CSV. Un texto que Excel tomaría por fórmula
                           (empieza con = + - @) lleva un apóstrofo delante.
      Termina con 0 si nada debe corregirse, con 1 si hay avisos que deben corregirse y que nadie ha
      ignorado con un motivo, con 2 si el archivo no se puede leer o los argumentos están mal.

  paac check CARPETA --cutoff AAAA-MM-DD [--format tabla|json|csv]
      Revisa uno por uno todos los libros de CARPETA y de sus carpetas, y muestra una tabla con una línea
      por libro: entidad, actividades, programadas y cumplidas a corte, % de cumplimiento, zona, % de
      avance y avisos. El libro que no se puede leer queda en la tabla con el motivo, y se sigue con los
      demás. Con json y csv, los porcentajes van de 0 a 1, para Power BI o una base de datos.
      Termina con 0 si se leyeron todos y nada debe corregirse, con 1 si en alguno hay algo que debe
      corregirse o no se pudo leer, con 2 si la carpeta no tiene libros o los argumentos están mal.

  paac apply ARCHIVO --cutoff AAAA-MM-DD --output DESTINO [--seguimiento] [--avisos]
  paac apply ARCHIVO --cutoff AAAA-MM-DD --dry-run [--seguimiento] [--avisos]
      Escribe en DESTINO una copia del libro con el cronograma, las columnas calculadas y las marcas
      de atraso. El archivo de entrada no se toca y DESTINO no puede existir.
      --dry-run            muestra cada cambio y no escribe nada
      --seguimiento        hace también la hoja de seguimiento del corte
      --avisos             hace también la hoja «Avisos PAAC», cada aviso con un enlace a su celda
      --publish DESTINO2   deja además esa hoja sola en un libro aparte, con valores y sin fórmulas,
                           lista para publicar o pasar a PDF
      --entidad TEXTO      nombre de la entidad, para esa hoja
      --elaborado-por T    quién elabora, para esa hoja
      --sin-grafico        esa hoja, sin el gráfico del cumplimiento por componente
      --formato-oci        esa hoja en el formato básico de Control Interno: Componente, Actividades
                           programadas, Actividades cumplidas, % de avance, Observaciones
      --sin-cerrar         deja abiertos los seguimientos de cortes anteriores; si no se dice, se cierran
                           con las cifras del día en que se construyeron
      Termina con 0 si se escribió o no había nada que cambiar, con 2 si no se pudo.

  paac apply ARCHIVO --cerrar AAAA-MM-DD --output DESTINO [--cifras armado|hoy] [--salvo CÓDIGOS]
      Cierra el seguimiento de ese corte: sus fórmulas quedan como valores, con la fecha, quién lo cierra,
      la versión del plan y una suma de verificación. Una hoja cerrada no se vuelve a escribir. No hace
      nada más. Con --dry-run en lugar de --output muestra qué cifras no son hoy las que eran.
      --cifras armado      las del día en que se construyó (si no se dice otra cosa)
      --cifras hoy         las que la hoja mostraba cuando el archivo se guardó
      --salvo A003,A017    para esas actividades, las otras; el resumen se cuenta con lo que quede
      --elaborado-por T    quién lo cierra; si no se dice, quien diga «Elaborado por» en la hoja
      --publish DESTINO2   deja además la hoja cerrada sola en un libro aparte

  paac request ARCHIVO --cutoff AAAA-MM-DD --out CARPETA [--plazo AAAA-MM-DD]
      Hace en CARPETA un libro para cada dependencia, con sus actividades programadas hasta el corte o
      todavía abiertas, en el que solo se puede escribir la respuesta, y «correos.txt» con el texto para
      enviarlos. No escribe encima de ningún archivo.
      --plazo FECHA        hasta cuándo responder; si no se dice, la mitad del término de publicación y
                           por lo menos tres días hábiles desde hoy
      Termina con 0 si se escribieron, con 2 si no se pudo.

  paac receive ARCHIVO --from CARPETA --output DESTINO [--cutoff AAAA-MM-DD] [--con-dudas] [--json]
  paac receive ARCHIVO --from CARPETA --dry-run [--cutoff AAAA-MM-DD] [--con-dudas] [--json]
      Lee todos los libros de CARPETA, compara cada respuesta con el plan y escribe en DESTINO una copia
      con las que están bien y la hoja «Bitácora PAAC». Lo que no se escribe sale con su motivo, y lo que
      falta, con su dependencia.
      --cutoff FECHA       el corte que se recibe; si no se dice, el último de los reportes
      --con-dudas          escribe también lo que una persona debería mirar; entre dos respuestas para la
                           misma celda no escoge ninguna
      --dry-run            muestra lo recibido y no escribe nada
      Termina con 0 si no quedó nada por decidir, con 1 si algo no se escribió, con 2 si no se pudo.

  paac diff [ANTERIOR] NUEVA [--cutoff AAAA-MM-DD] [--json] [--output DESTINO]
      Muestra lo que cambió de una versión del plan a otra: actividades agregadas, retiradas, movidas,
      con otro texto, número, fecha, meta o responsable, lo de antes y lo de después. Sin ANTERIOR compara
      con el plan del último seguimiento cerrado de NUEVA. Mayúsculas, tildes, espacios y puntuación no
      cuentan, ni escribir la misma fecha de otra manera.
      --cutoff FECHA       señala las fechas que a ese corte ya habían pasado y se aplazaron
      --output DESTINO     escribe una copia de NUEVA con la hoja «Modificaciones PAAC», con lugar para
                           la justificación de cada cambio
      Termina con 0 si no cambió nada, con 1 si algo cambió, con 2 si no se pudo.

  paac --version
`;
