### Texts of the API: titles and sentences of problems that a form cannot have.

error-invalid-title = Something is not right yet
error-media-type-text = Send JSON, with content type application/json.
error-wrong-shape-text = The JSON does not have the fields that are asked for here. See /api/v1/openapi.json.
