import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = (name: string): string =>
  readFileSync(new URL(`../vectors/schemas/${name}`, import.meta.url), 'utf8');

/** What libxml2 has to say against a text: nothing for one that is well-formed, and valid where a schema is named. */
export const xmlFaults = async (xml: string, schemaName?: string): Promise<readonly string[]> => {
  const files = {
    xml: { fileName: 'export.xml', contents: xml },
    preload: [{ fileName: 'xlink.xsd', contents: schema('xlink.xsd') }],
    maxMemoryPages: 8_192,
  };
  const { errors } = await (schemaName === undefined
    ? validateXML({ ...files, normalization: 'c14n' })
    : validateXML({ ...files, schema: [{ fileName: schemaName, contents: schema(schemaName) }] }));
  return errors.map(({ rawMessage }) => rawMessage);
};

/** The same for a schema in RELAX NG. */
export const relaxNgFaults = async (xml: string, schemaName: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'export.xml', contents: xml },
    schema: [{ fileName: schemaName, contents: schema(schemaName) }],
    extension: 'relaxng',
    maxMemoryPages: 8_192,
  });
  return errors.map(({ rawMessage }) => rawMessage);
};

/** The text that stands in XML between two tags or quotes. */
export const fromXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt));/g, (_, code, name) =>
    code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code)),
  );

const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>' };
