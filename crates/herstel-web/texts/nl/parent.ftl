### Teksten van de pagina’s voor ouders.

nav-case = Mijn zaak
