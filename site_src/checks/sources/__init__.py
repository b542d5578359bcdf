"""Rules on sources."""
