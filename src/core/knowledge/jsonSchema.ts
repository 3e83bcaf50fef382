/** JSON Schemas (draft 07) of the files, for editors that know YAML; made from `schema.ts`. */
import { PERSON, SECTION_NAMES, SECTIONS, type Section } from './schema';
import type { RecordShape, Shape } from './shape';

export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const DATE = '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';

/** By file name: one for each kind, and `knowledge.schema.json` for a file that holds any of them. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const schemas: Record<string, JsonSchema> = {};
  for (const section of SECTION_NAMES) {
    schemas[`${section}.schema.json`] = { $schema: DRAFT, ...sectionSchema(section) };
  }
  const sections = SECTION_NAMES.map(
    (section) =>
      [section, { description: SECTIONS[section].about, ...listOf(SECTIONS[section].shape) }] as const,
  );
  schemas['knowledge.schema.json'] = {
    $schema: DRAFT,
    title: 'Knowledge for Dateline',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(sections),
      people: { description: 'People by id.', ...peopleSchema() },
    },
  };
  return schemas;
}

/** A file in the folder of a kind: one country, or a list. */
function sectionSchema(section: Section): JsonSchema {
  const record = recordSchema(SECTIONS[section].shape);
  if (section === 'countries' || section === 'former-states')
    return { title: SECTIONS[section].about, ...record };
  const onlyPeople = {
    type: 'object',
    additionalProperties: false,
    required: ['people'],
    properties: { people: peopleSchema() },
  };
  return { title: SECTIONS[section].about, type: 'array', items: { anyOf: [record, onlyPeople] } };
}

function listOf(shape: RecordShape): JsonSchema {
  return { type: 'array', items: recordSchema(shape) };
}

function peopleSchema(): JsonSchema {
  return {
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    additionalProperties: recordSchema(PERSON),
  };
}

function recordSchema(shape: RecordShape): JsonSchema {
  const fields = Object.entries(shape.fields);
  const needed = fields.filter(([, field]) => field.required).map(([key]) => key);
  return {
    type: 'object',
    additionalProperties: false,
    ...(needed.length > 0 ? { required: needed } : {}),
    ...(shape.oneOf ? { oneOf: shape.oneOf.map((key) => ({ required: [key] })) } : {}),
    properties: Object.fromEntries(
      fields.map(([key, { shape: of, about }]) => [key, { description: about, ...schemaOf(of) }]),
    ),
  };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return shape.pattern
        ? { type: 'string', pattern: shape.pattern.source }
        : { type: ['string', 'number'] };
    case 'date':
      // A bare year is a number for YAML.
      return {
        anyOf: [
          { type: 'string', pattern: DATE },
          { type: 'integer', minimum: 1, maximum: 9999 },
        ],
      };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: shape.values };
    case 'list': {
      const item = schemaOf(shape.of);
      return { anyOf: [{ type: 'array', items: item }, item] };
    }
    case 'table':
      return peopleSchema();
    case 'record':
      return shape.shorthand === undefined
        ? recordSchema(shape)
        : { anyOf: [{ type: ['string', 'number'] }, recordSchema(shape)] };
  }
}
