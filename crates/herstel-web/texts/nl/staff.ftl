### Teksten van de pagina’s voor medewerkers.
