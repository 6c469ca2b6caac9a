### Texts of the pages for parents.

nav-case = My case
