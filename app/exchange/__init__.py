"""What comes from elsewhere and goes elsewhere: bundles, receipts, workbooks."""
