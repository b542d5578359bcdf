"""Ways through the library that several rules take."""
