### Teksten van de API: titels en zinnen van problemen die een formulier niet kan hebben.

error-invalid-title = Hier klopt iets nog niet
error-media-type-text = Stuur JSON, met content-type application/json.
error-wrong-shape-text = De JSON heeft niet de velden die hier worden gevraagd. Kijk in /api/v1/openapi.json.
