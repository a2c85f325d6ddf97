"""Bruno's older files (`.bru`): read as what they mean in OpenCollection."""
