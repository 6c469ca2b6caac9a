### Texts of the pages for staff.
