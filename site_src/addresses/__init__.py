"""Where everything stands: the addresses of pages and files, and the way from one to another."""
