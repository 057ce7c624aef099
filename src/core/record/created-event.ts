import { type JsonObject, type JsonPath, type JsonValue, member } from '../json/json.ts';

/**
 * Where the payload of a bundle's first `record_created` event stands, or null (docs/protocol.md "Faces of a record").
 * Faces differ in how they call the type of an event.
 */
export const findCreatedPayload = (json: JsonObject): JsonPath | null => {
  const events = member(json, 'events');
  const index = Array.isArray(events)
    ? events.findIndex((event: JsonValue) =>
        ['event_type', 'type', 'kind'].some((name) => member(event, name) === 'record_created'),
      )
    : -1;
  return index < 0 ? null : ['events', index, 'payload'];
};
