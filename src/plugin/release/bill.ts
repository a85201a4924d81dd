/**
 * The bill of materials, in CycloneDX's JSON, from the lock file alone: the same on every machine and on every day. `npm sbom --omit dev` left
 * out some 260 packages that tests and site both need, and called a package under another name by the name it stands in for.
 */
import {licenceOf} from './licences';
import type {Package} from './locked';
import {sha256} from '../trees';

export type Product = {name: string; version: string; description: string; license: string; needs: string[]};

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const algorithms: Record<string, string> = {sha512: 'SHA-512', sha384: 'SHA-384', sha256: 'SHA-256', sha1: 'SHA-1'};

function hashOf(integrity: string) {
  const [algorithm = '', value = ''] = integrity.split(/-(.*)/s);
  return {alg: algorithms[algorithm] ?? algorithm, content: Buffer.from(value, 'base64').toString('hex')};
}

const licencesOf = (licence: string) => [/ (OR|AND) /.test(licence) ? {expression: licence} : {license: {id: licence}}];

/** A name for this very bill, as the format wants one, made from what is in it. */
function serialOf(text: string): string {
  const hex = sha256(text);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The bill of `product`, made with these packages. */
export function billOf(product: Product, packages: Package[]) {
  const own = `${product.name}@${product.version}`;
  const body = {
    metadata: {component: {'bom-ref': own, type: 'application', name: product.name, version: product.version, description: product.description, licenses: licencesOf(product.license)}},
    components: packages.map((one) => ({
      'bom-ref': one.id, type: 'library', name: one.name, version: one.version, purl: purl(one.name, one.version), hashes: [hashOf(one.integrity)],
      ...(licenceOf(one) === undefined ? {} : {licenses: licencesOf(licenceOf(one)!)}),
    })),
    dependencies: [{ref: own, dependsOn: product.needs.toSorted()}, ...packages.map(({id, needs}) => ({ref: id, dependsOn: needs}))],
  };
  return {$schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: serialOf(JSON.stringify(body)), version: 1, ...body};
}
