//! Portals and API: pages that work without JavaScript, and the same reads and commands as JSON.
