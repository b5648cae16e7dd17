"""Who is linked with whom, why, and in whose words."""
