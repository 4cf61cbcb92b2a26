"""What each picture shows, composed from the plan."""
