"""What was answered in inspection forms."""
