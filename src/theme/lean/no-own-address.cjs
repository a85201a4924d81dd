/** A loader for a library that asks where it stands. The bundler would write the answer, a folder of this machine, into what readers get. */
module.exports = (source) => source.replaceAll('import.meta.url', '""').replaceAll('import.meta.dirname', '""');
